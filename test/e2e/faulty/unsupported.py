print("before")


def greet(name):
    return f"{name} \N{WAVING HAND SIGN}"


print(greet("you"))
