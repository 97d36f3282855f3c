# Reprs of handles name their callbacks: methods without a place, partials with all their arguments.
import asyncio
import functools
import re


class A:
    def m(self):
        pass

    def __call__(self):
        pass

    def __repr__(self):
        return '<A obj>'


def f(*a):
    pass


@functools.wraps(f)
def g():
    pass


loop = asyncio.new_event_loop()


def show():
    for cb, args in [(A().m, ()), (A(), (1,)), (functools.partial(f, 1, x=2), (3,)), (functools.partial(functools.partial(A().m, 1), 2), ()), (g, ()), (print, (1, 'a')), (A, ()), ([].append, (1,)), (lambda: 0, ()), (len, ()), (functools.partial(print, 5), ()), (loop.stop, ())]:
        try:
            handle = loop.call_soon(cb, *args)
        except TypeError as exc:
            print(exc)
            continue
        print(re.sub(r' created.*', '', re.sub(r'/\S*/', '', repr(handle))))


show()
loop.set_debug(True)
show()
fut = loop.create_future()
loop.set_debug(False)
fut = loop.create_future()
fut.add_done_callback(A().m)
print(re.sub(r'/\S*/', '', repr(fut)))
fut.add_done_callback(functools.partial(f, 1))
print(re.sub(r'/\S*/', '', repr(fut)))
