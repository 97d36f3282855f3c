# SystemExit with a number from inside a function, through finally blocks.


def leave():
    try:
        raise SystemExit(42)
    finally:
        print("finally")


leave()
print("never printed")
