# stderr: all
# nonlocal without an enclosing binding is a SyntaxError.
print("never printed")


def function():
    nonlocal missing
    missing = 1
