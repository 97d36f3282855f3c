# Connections that were accepted have the protocol of the socket that listens, and asyncio's no delay.
import socket, asyncio
s=socket.socket(proto=6); s.bind(('127.0.0.1',0)); s.listen()
c=socket.create_connection(s.getsockname())
a,_=s.accept()
print(s.proto,c.proto,a.proto)
p,q=socket.socketpair(); print(p.proto,q.proto)
async def main():
    async def h(r,w):
        print(w.get_extra_info('socket').getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY), w.get_extra_info('socket').proto)
        w.close()
    s=await asyncio.start_server(h,'127.0.0.1',0)
    r,w=await asyncio.open_connection(*s.sockets[0].getsockname())
    print(w.get_extra_info('socket').getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
    await r.read(); w.close(); s.close()
asyncio.get_event_loop_policy().new_event_loop().run_until_complete(main())
