# print: separators, ends, several values, nothing at all, and what it returns.
print()
print("a", 1, None, [2])
print("a", "b", sep="-")
print("no newline", end="")
print(" | next", end=".\n")
print("x", "y", "z", sep="", end="!\n")
print(1, 2, 3, sep="\n")
print("", "", sep="|")
print(print("inner"))
print("multi\nline")
print("flushed", flush=True)
values = [print(n, end=" ") for n in range(3)]
print(values)
