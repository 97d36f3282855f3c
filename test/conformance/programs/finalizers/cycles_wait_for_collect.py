# An object in a cycle is not freed by del, but by gc.collect(), or at the end.
import gc


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


gc.disable()
one = Node('cycle')
one.me = one
one.leaf = Node('leaf')
del one
print('deleted')
gc.collect()
print('collected')
two = Node('left in a cycle')
two.me = two
two = None
print('end')
