import typing
from dataclasses import dataclass
def main():
    class Node: pass
    @dataclass
    class E:
        n: Node
        o: 'Node'
    def f(a: Node, f: int = 3) -> E:
        global zz
        zz = 4
    print(E.__annotations__['n'] is Node, f.__annotations__['a'] is Node, f.__annotations__['return'] is E)
main()
