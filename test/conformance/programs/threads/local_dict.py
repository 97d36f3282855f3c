# The attributes of a threading.local as a dict: each thread sees its own.
import threading


class Counter(threading.local):
    total = 0

    def __init__(self, start):
        print('init', start)
        self.start = start


def work():
    print(vars(plain), vars(counter))
    plain.__dict__['name'] = 'worker'
    counter.total += 5
    print(plain.name, counter.__dict__)


plain, counter = threading.local(), Counter(3)
plain.name = 'main'
thread = threading.Thread(target=work)
thread.start()
thread.join()
print(plain.__dict__, vars(counter), counter.total)
