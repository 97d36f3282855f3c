"""Thread(): what it takes as arguments, which of them it keeps for run(), and what it is called."""
import threading


class Answering(threading.Thread):
    """Keeps what its function returned."""

    def run(self):
        self.answer = self._target(*self._args, **self._kwargs)


for target, args, kwargs in ((pow, [2, 5], None), (dict, (), {'a': 1}), (sorted, 'x', {'reverse': True})):
    thread = Answering(target=target, args=args, kwargs=kwargs)
    thread.start()
    thread.join()
    print(thread.answer, thread._args, thread._kwargs)

seen = []
for args in ('ab', range(2), [3, 4], iter([5]), {6: 7}):
    thread = threading.Thread(target=lambda *given: seen.append(given), args=args)
    print(thread._target is not None)
    thread.start()
    thread.join()
    print(seen.pop(), hasattr(thread, '_target'), hasattr(thread, '_args'))

idle = threading.Thread(name=7)
print(idle.name, idle._target, idle._args, idle._kwargs)
print(threading.Thread(name='').name != '')
idle._target, idle._args = seen.append, ('set later',)
idle.start()
idle.join()
print(seen)
try:
    threading.Thread('group')
except AssertionError as e:
    print(e)
