"""Plain functions: where breakpoints and steps stop."""


def add(a, b):
    total = a + b  #@add
    return total  #@addReturn


def twice(f, x):
    return f(x, x)  #@twice


def main():
    values = [1, 2, 3]  #@values
    result = 0  #@zero
    for value in values:  #@for
        result = add(result, value)  #@call
    # Nothing happens here. #@comment

    result = add(twice(add, 2), twice(add, 3))  #@nested
    print("result", result)  #@print
    return result  #@mainReturn


text = "hello"  #@text
numbers = {"one": 1, "two": [2, 22]}
main()  #@main
print("bye")  #@bye
