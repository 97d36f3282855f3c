# Three threads at one lock: more schedules, line by line, than anybody waits for.
import threading

lock = threading.Lock()
total = 0


def work(number):
    global total
    for step in range(40):
        with lock:
            total += number * step
        left = total
        total = left + 1


threads = [threading.Thread(target=work, args=(number,)) for number in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
