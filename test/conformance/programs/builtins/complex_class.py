"""complex as a class that programs ask for, among the numbers that they tell apart."""
import numbers


def kind(value):
    if isinstance(value, bool):
        return 'truth'
    return 'number' if isinstance(value, (int, float, complex)) else type(value).__name__


print(complex, complex.__name__, complex.__module__, complex.__bases__)
print([kind(v) for v in (1, 2.5, True, 'x', None, 10**30)])
print(issubclass(complex, numbers.Complex), issubclass(complex, numbers.Real), issubclass(int, complex))
print({complex: 'c', float: 'f'}[complex], complex in (int, complex))
