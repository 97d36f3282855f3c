# A SyntaxError: nothing of the program runs, exit code 1.
print("never printed")
if True
    print("x")
