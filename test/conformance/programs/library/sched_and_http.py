import html
import keyword
import sched
import time
from http import HTTPStatus

now = [0.0]
s = sched.scheduler(lambda: now[0], lambda d: now.__setitem__(0, now[0] + d))
s.enter(2, 1, print, ('two',))
first = s.enter(1, 2, print, ('one, later',))
s.enter(1, 1, print, argument=('one',), kwargs={'end': '!\n'})
gone = s.enter(3, 1, print, ('gone',))
s.enterabs(5, 0, lambda: s.enter(1, 1, print, ('nested', now[0])))
print(len(s.queue), s.queue[0].time, first.priority, s.empty())
s.cancel(gone)
print(s.run(blocking=False))
s.run()
print(now, s.empty())
try:
    s.cancel(gone)
except ValueError as error:
    print(type(error).__name__)
real = sched.scheduler(time.monotonic, time.sleep)
real.enter(0.01, 1, print, ('slept',))
real.run()

for status in HTTPStatus:
    print(repr(status), status.phrase)
print(HTTPStatus(404), HTTPStatus.OK == 200, HTTPStatus['NOT_FOUND'].value, f'{HTTPStatus.OK:d}')
try:
    HTTPStatus(999)
except ValueError as error:
    print(error)

print(html.escape('<a href="x">\'&</a>'), html.escape('"', quote=False))
for text in ('&lt;b&gt;&amp;&quot;&#39;&#x27;', '&eacute;&Eacute &copy2 &euro;', '&#0;&#128;&#x80;&#xD800;&#1114112;',
             '&ampx a&b & &;', '&alpha;&rarr;&apos;', '&#11;|&#x1F600;|&#65'):
    print(ascii(html.unescape(text)))
print(keyword.kwlist, keyword.iskeyword('for'), keyword.iskeyword('match'))
