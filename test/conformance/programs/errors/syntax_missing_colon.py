# A SyntaxError: nothing of the program runs, exit code 1.
# min: 3.10
print("never printed")
if True
    print("x")
