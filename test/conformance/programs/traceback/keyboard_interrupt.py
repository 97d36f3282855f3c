# An uncaught KeyboardInterrupt: exit code 1 up to 3.7; from 3.8 the process dies of SIGINT (130).


def work():
    raise KeyboardInterrupt


print("working")
work()
