"""What imports.py uses."""


def double(n):
    result = n * 2  #@result
    return result
