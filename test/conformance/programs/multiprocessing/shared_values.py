# max: 3.13
"""Value and Array lie in memory that processes share."""
import multiprocessing as mp


def change(number, array, letter):
    for _ in range(100):
        with number.get_lock():
            number.value += 1
    array[1] = 2.5
    array[-1] = 9
    letter.value = b"z"


if __name__ == "__main__":
    number, array, letter = mp.Value("i", 5), mp.Array("d", 3), mp.Value("c", b"a")
    plain = [0]
    processes = [mp.Process(target=change, args=(number, array, letter)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(number.value, array[:], list(array), len(array), letter.value)
    print(number, mp.Array("i", [1, 2, 3])[1:], mp.RawValue("h", 70000).value, mp.Value("B", -1).value)
    for wrong in (lambda: array[3], lambda: setattr(number, "value", "text"), lambda: mp.Array("i", 2)[5]):
        try:
            wrong()
        except (IndexError, TypeError) as error:
            print(type(error).__name__)
