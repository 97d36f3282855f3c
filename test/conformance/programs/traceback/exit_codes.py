# SystemExit with text: the text goes to stderr, the exit code is 1.
try:
    raise SystemExit(2)
except SystemExit as error:
    print("caught", error.code)
raise SystemExit("the reason")
