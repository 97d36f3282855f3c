# The file of a Unix socket goes with its server from 3.13 on, unless it is another one by then.
# min: 3.13
import asyncio, os, socket, tempfile
async def main():
    with tempfile.TemporaryDirectory() as d:
        p=os.path.join(d,'s')
        async def h(r,w):
            w.write(bytearray((await r.readline()).upper()))
            w.close()
        for kw in ({}, {'cleanup_socket': False}):
            s=await asyncio.start_unix_server(h,p,**kw)
            r,w=await asyncio.open_unix_connection(p)
            w.write(memoryview(b'hello\n'))
            print(await r.read())
            w.close()
            print(os.path.exists(p)); s.close(); print(os.path.exists(p))
        # another one took its place
        s=await asyncio.start_unix_server(h,p)
        os.unlink(p)
        x=socket.socket(socket.AF_UNIX); x.bind(p)
        s.close(); print(os.path.exists(p)); x.close(); os.unlink(p)
        # given as a socket
        x=socket.socket(socket.AF_UNIX); x.bind(p)
        s=await asyncio.start_unix_server(h,sock=x); s.close(); print(os.path.exists(p))
        # removed by somebody
        s=await asyncio.start_unix_server(h,p); os.unlink(p); s.close()
        # removed with the server of a context
        s=await asyncio.start_unix_server(h,p)
        async with s: print(os.path.exists(p))
        print(os.path.exists(p))
asyncio.run(main())
