# The selectors: registering, modifying, selecting, their maps and errors.
import selectors
import socket

for cls in (selectors.SelectSelector, selectors.PollSelector, selectors.EpollSelector):
    print(cls.__name__, isinstance(cls(), selectors.BaseSelector))
    a, b = socket.socketpair()
    with cls() as selector:
        key = selector.register(a, selectors.EVENT_READ, 'data of a')
        print(key.fileobj is a, key.fd == a.fileno(), key.events, key.data)
        print(selector.select(0))
        b.send(b'x')
        [(found, events)] = selector.select(1)
        print(found == key, events)
        key = selector.modify(a, selectors.EVENT_READ | selectors.EVENT_WRITE, 'other data')
        [(found, events)] = selector.select(0)
        print(found.data, events)
        print(len(selector.get_map()), selector.get_key(a).data, a in selector.get_map(), list(selector.get_map()) == [a.fileno()])
        for wrong in (lambda: selector.register(a, 1), lambda: selector.register(b, 0), lambda: selector.unregister(b),
                      lambda: selector.register('x', 1), lambda: selector.get_key(b), lambda: selector.modify(b, 1)):
            try:
                wrong()
            except (KeyError, ValueError) as exc:
                print(type(exc).__name__)
        print(selector.unregister(a).data, len(selector.get_map()), selector.select(0))
        selector.register(b, selectors.EVENT_WRITE)
        b.close()
        print(selector.unregister(b).events)
    print(selector.get_map())
    a.close()
print(selectors.DefaultSelector is selectors.EpollSelector, selectors.EVENT_READ, selectors.EVENT_WRITE)
