# threading.Condition: wait, wait_for, notify, timeouts, misuse.
import threading

condition = threading.Condition()
items = []
results = []


def consumer():
    with condition:
        condition.wait_for(lambda: items)
        results.append(items.pop())


threads = [threading.Thread(target=consumer) for _ in range(3)]
for thread in threads:
    thread.start()
for i in range(3):
    with condition:
        items.append(i)
        condition.notify()
    threads[i].join(5) if i == 2 else None
for thread in threads:
    thread.join()
print(sorted(results))
with condition:
    print(condition.wait(0.01), condition.wait_for(lambda: False, 0.01), condition.wait_for(lambda: 5))
for action in (condition.wait, condition.notify, condition.notify_all):
    try:
        action()
    except RuntimeError as exc:
        print(exc)
plain = threading.Condition(threading.Lock())
with plain:
    print(plain.wait(0))
