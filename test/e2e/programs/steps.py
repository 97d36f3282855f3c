"""Functions to step through, and values to look at."""


def double(number):
    result = number * 2  #@double
    return result


def main():
    total = 0  #@start
    for number in range(5):
        total = total + double(number)  #@sum
    print("total:", total)  #@print


main()
print("the end")  #@end
