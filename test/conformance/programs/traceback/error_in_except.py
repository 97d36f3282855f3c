# An error while another one is handled; the last line is the second one.
numbers = [1]


def handle(error):
    print("handling", type(error).__name__)
    return error.no_such_attribute


try:
    numbers[5]
except IndexError as error:
    handle(error)
