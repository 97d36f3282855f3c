# stderr: frames
import multiprocessing as m


def g():
    1 / 0


if __name__ == '__main__':
    m.set_start_method('fork')
    p = m.Process(target=g)
    p.start()
    p.join()
    p.run()
