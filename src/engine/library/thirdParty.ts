/**
 * Packages that are not CPython's, which programs with event loops often import. One that is not
 * beside the program is refused, so that nobody takes it for missing; where the program itself deals
 * with its absence, it is absent.
 */

const PACKAGES: ReadonlySet<string> = new Set(
  `aio_pika aiocache aiodns aiofiles aiogram aiohttp aiokafka aiomqtt aiomysql aiopg aioredis aiormq
  aiosqlite aiostream anyio arq asgiref asyncpg asyncssh asynctest attr attrs bleak boto3 bs4 celery
  certifi cffi click colorama curio cv2 cython discord django docker dotenv fastapi flask gevent
  google greenlet grpc gunicorn h11 h2 httpcore httpx hypercorn hypothesis idna jinja2 kafka keras
  loguru lxml marshmallow matplotlib motor msgpack multidict nats nest_asyncio networkx numba numpy
  openai opentelemetry orjson pandas paramiko peewee pika pil playwright prometheus_client psutil
  psycopg psycopg2 pyarrow pydantic pygame pymongo pymysql pyrogram pytest pytest_asyncio quart redis
  requests rich sanic scipy selenium sentry_sdk serial setuptools simplejson six sklearn sniffio
  sortedcontainers sqlalchemy starlette structlog sympy telegram telethon tenacity tensorflow toml
  tomli torch tornado tqdm treq trio twisted typer typing_extensions ujson urllib3 uvicorn uvloop
  watchdog watchfiles websocket websockets werkzeug winloop wsproto yaml yarl zmq zope`.split(
    /\s+/,
  ),
);

/** Is it such a package, or a module of one? */
export function isThirdParty(name: string): boolean {
  return PACKAGES.has(name.split('.')[0].toLowerCase());
}
