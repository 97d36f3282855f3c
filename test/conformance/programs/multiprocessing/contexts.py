# max: 3.13
"""Start methods: asking, setting, refusing."""
import multiprocessing as mp

if __name__ == "__main__":
    print(mp.get_all_start_methods(), mp.get_start_method(allow_none=True))
    for wrong in (lambda: mp.get_context("thread"), lambda: mp.get_context("fork").set_start_method("fork"),
                  lambda: mp.set_start_method("thread")):
        try:
            wrong()
        except ValueError as error:
            print(error)
    mp.set_start_method("fork")
    print(mp.get_start_method())
    try:
        mp.set_start_method("spawn")
    except RuntimeError as error:
        print(error)
    mp.set_start_method("spawn", force=True)
    print(mp.get_start_method(), type(mp.get_context()).__name__)
