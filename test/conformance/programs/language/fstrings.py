# f-strings: expressions, conversions, formats, braces, quotes.
# min: 3.6
name = "loop"
value = 3.14159
items = [1, "two"]
data = {"key": 7}


def twice(n):
    return n * 2


print(f"{name}: {value:.2f} {value:8.3f}|")
print(f"{name!r} {items} {items[1]!r} {data['key']}")
print(f"{{literal}} {twice(21)} {3 + 4 * 2}")
print(f"{name:>8}|{name:<8}|{name:^8}|{7:03d}|{255:x}")
width = 6
print(f"{name:>{width}}|{value:{width}.1f}")
print(f"" + f"{None} {True} {1 == 2}")
print("a" f"{name}" "b")
print(f"{'yes' if items else 'no'} {[n for n in range(3)]}")
