"""A program with a module of its own."""

from parts import counting

print(counting.double(4))
