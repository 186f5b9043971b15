"""A slow line: a TCP proxy in front of a server, so that pages, workers and service workers all have it.

One link for all connections together, with so many bits a second down, and a round trip; a new connection takes one
round trip more. (What a browser's own throttling does not reach: it is set per page, and workers go past it.)
"""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress

FAST_4G = (9e6, 0.085)  # bits a second, seconds of a round trip
Connect = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
_PIECE = 4_096  # bytes that travel together


class _Link:
    def __init__(self, port: int, rate: float, round_trip: float) -> None:
        self.port, self.rate, self.round_trip = port, rate, round_trip
        self.free = 0.0  # when the link has sent all it was given

    async def connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection of the browser."""
        there, back = await asyncio.open_connection("127.0.0.1", self.port)
        down = asyncio.create_task(self._carry(there, writer, slow=True))
        up = asyncio.create_task(self._carry(reader, back, first=self.round_trip))
        await asyncio.wait([down, up])

    async def _carry(
        self, source: asyncio.StreamReader, target: asyncio.StreamWriter, *, slow: bool = False, first: float = 0.0
    ) -> None:
        """Pass on what comes from `source`, each piece when its time has come."""
        loop = asyncio.get_running_loop()
        pieces: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        opened = loop.time() + first
        sending = asyncio.create_task(_send(pieces, target))
        with suppress(ConnectionError):
            while piece := await source.read(_PIECE):
                now = max(loop.time(), opened)
                if slow:
                    self.free = now = max(now, self.free) + len(piece) * 8 / self.rate
                pieces.put_nowait((now + self.round_trip / 2, piece))
        pieces.put_nowait((0.0, b""))
        await sending


async def _send(pieces: asyncio.Queue[tuple[float, bytes]], target: asyncio.StreamWriter) -> None:
    loop = asyncio.get_running_loop()
    with suppress(ConnectionError):
        while True:
            due, piece = await pieces.get()
            if not piece:
                break
            await asyncio.sleep(due - loop.time())
            target.write(piece)
            await target.drain()
        target.close()
        await target.wait_closed()


@contextmanager
def slow_line(port: int, line: tuple[float, float] = FAST_4G) -> Iterator[int]:
    """A port that reaches the server on `port` by this line, for as long as it is needed."""
    with listening(_Link(port, *line).connect) as own:
        yield own


@contextmanager
def listening(connect: Connect) -> Iterator[int]:
    """A port of which `connect` handles every connection.

    Its loop is only ever run by a thread of its own: where a browser is open, Playwright's loop runs in this one.
    """
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    async def stop() -> None:
        server.close()
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def answered(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(asyncio.CancelledError):  # asyncio of Python 3.11 complains where one is cancelled
            await connect(reader, writer)

    starting = asyncio.start_server(answered, "127.0.0.1", 0)
    server = asyncio.run_coroutine_threadsafe(starting, loop).result()
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        asyncio.run_coroutine_threadsafe(stop(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
