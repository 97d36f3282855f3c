# Numbering of nested fields, percent of nan, and characters that are digits.
print('{:{}} {}'.format('a', 5, 6), '{:{}{}}|'.format(5, '<', 4))
print('{:%} {:.1%} {:%}'.format(float('nan'), float('inf'), 0.25))
print('½'.isdigit(), '²'.isdigit(), '①'.isdigit(), '٣'.isdigit(), '½'.isnumeric(), '五'.isnumeric())
for text, values in (('%5%', ()), ('%-4d|%%', 3), ('%', ())):
    try:
        print(repr(text % values))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for make in (lambda: dict([1]), lambda: dict([(1, 2, 3)])):
    try:
        make()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e, e.__context__)
