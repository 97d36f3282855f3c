# Appendix B3: get_event_loop() in a fresh thread fails and names the thread, however it is named.
import asyncio
import threading


def ask():
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(error)


for name in ["T1", "it's", "two words", "caf\u00e9"]:
    thread = threading.Thread(target=ask, name=name)
    thread.start()
    thread.join()
