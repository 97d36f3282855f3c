# Complex numbers: literals, arithmetic, texts, comparisons, conversions and what they refuse.
import numbers


def show(*values):
    for value in values:
        try:
            print(value() if callable(value) else value)
        except (TypeError, ValueError, ArithmeticError) as error:
            print(type(error).__name__, error)


class Angle:
    def __complex__(self):
        return 2j


class Wrong:
    def __complex__(self):
        return 2


z = 3 + 4j
show(z, -z, z * z, z / 2, 1 / z, z ** 2, z ** -2, z ** 0.5, z ** z, (-8) ** (1 / 3), 2 ** 1j, abs(z))
show(-0j, 1j - 0, complex(0, -0.0), 1e16j, 1e-5 + 2j, complex('nan'), complex(1, float('-inf')))
show(z == 3 + 4j, 3 + 0j == 3, z != 3, bool(0j), {1: 'one'}[1 + 0j], hash(z), hash(1.5j), z in [1, z])
show(z.real, z.imag, z.conjugate(), isinstance(z, numbers.Complex), isinstance(z, numbers.Real))
show(complex(), complex(1, 2), complex(' 1-2j '), complex('(1+2j)'), complex('-j'), complex(1j, 2j), complex(Angle()))
show(f'{z:.2f}', f'{z:^20}|', f'{1234567 + 0.5j:,.1f}', f'{z:+}', '%s %r' % (z, -z), sum([1, z, 2.5]))
show(lambda: z < 1, lambda: z // 2, lambda: divmod(z, 2), lambda: z / 0, lambda: 0j ** -1, lambda: pow(z, 2, 3))
show(lambda: int(z), lambda: float(z), lambda: round(z), lambda: complex('1 + 2j'), lambda: complex('1', 2))
show(lambda: complex([]), lambda: complex(1, '2'), lambda: complex(Wrong()), lambda: ~z, lambda: f'{z:010}')
show(lambda: f'{z:d}', lambda: (1e200 + 0j) ** 2, lambda: max(z, 1), lambda: 'a' + z, (3).__add__(1j))
