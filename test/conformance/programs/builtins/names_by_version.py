# What older versions lack: methods and operators of the built-in types.
def attempt(text):
    try:
        print(text, '->', eval(text))
    except (AttributeError, TypeError) as e:
        print(text, '->', type(e).__name__, e)


for text in (
    '{1: 2} | {3: 4}',
    'isinstance(1, int | str)',
    'list[int]',
    'list(reversed({1: 2, 3: 4}))',
    'list(reversed({1: 2}.items()))',
    '"prefix".removeprefix("pre")',
    'b"prefix".removesuffix(b"fix")',
    '(5).bit_count()',
    '(5).as_integer_ratio()',
    '(5).is_integer()',
    '"a".isascii()',
    'list(zip("ab", [1, 2], strict=True))',
    'ValueError("x").add_note("more")',
):
    attempt(text)
print('removeprefix' in dir(str), 'bit_count' in dir(int), 'add_note' in dir(ValueError))
