"""The way of every REST request: who asks, what goes wrong, the limits, the deed, the answer."""

import asyncio
import json
from typing import Any

from aiohttp import BodyPartReader, web
from aiohttp.typedefs import Handler

from tests.loopback.counting import Record, Request
from tests.loopback.faults import Fault, FaultTable, Harm
from tests.loopback.limits import Limits, Verdict, refusal_headers
from tests.loopback.state import ApiError

PREFIX = "/api/v10"
BODY: web.RequestKey[Any] = web.RequestKey("body", object)


class Gate:
    """Lets through who bears the token and keeps to the limits."""

    def __init__(self, token: str, limits: Limits) -> None:
        self._token = token
        self._limits = limits

    async def serve(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Carry it out within the limits."""
        if not _is_exempt(request) and request.headers.get("Authorization") != f"Bot {self._token}":
            return failure(ApiError(401, 0, "401: Unauthorized"))
        resource = request.match_info.route.resource
        if resource is None:
            return failure(ApiError(501, 0, "there is no such route here"))
        verdict = self._limits.judge(
            request.method, resource.canonical.removeprefix(PREFIX), _place(request)
        )
        if verdict.wait is not None:
            return rate_limited(verdict)
        try:
            response = await handler(request)
        except ApiError as error:
            response = failure(error)
        response.headers.update(verdict.headers)
        return response


class Pipeline:
    """Wraps each route; `ended` frees whatever hangs when the server stops.

    A request is carried out after half of `latency` (seconds) and answered after the other half.
    """

    def __init__(self, gate: Gate, faults: FaultTable, record: Record, latency: float) -> None:
        self._gate = gate
        self._faults = faults
        self._record = record
        self._latency = latency
        self.ended = asyncio.Event()

    @web.middleware
    async def serve(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Take a request down, and let it go its way."""
        if not request.path.startswith(PREFIX):
            return await handler(request)
        body = await _body(request)
        request[BODY] = body
        path = request.path.removeprefix(PREFIX)
        noted = Request(
            method=request.method, path=path, at=asyncio.get_running_loop().time(), body=body
        )
        self._record.add(noted)
        await asyncio.sleep(self._latency / 2)
        response = await self._answer(request, handler, path)
        await asyncio.sleep(self._latency / 2)
        lost = request.transport is None or request.transport.is_closing()
        noted.status = 499 if lost else response.status
        return response

    async def _answer(
        self, request: web.Request, handler: Handler, path: str
    ) -> web.StreamResponse:
        fault = self._faults.strikes(request.method, path)
        if fault is not None and not fault.after:
            spoiled = await self._spoil(request, fault)
            if spoiled is not None:
                return spoiled
        response = await self._gate.serve(request, handler)
        spoiled = await self._spoil(request, fault) if fault is not None and fault.after else None
        return spoiled or response

    async def _spoil(self, request: web.Request, fault: Fault) -> web.Response | None:
        """Return what a fault answers; None where the request goes on."""
        if fault.harm is Harm.REFUSED:
            return failure(fault.error)
        if fault.harm is Harm.HANGS:
            await self._hang(fault.seconds)
            return None
        if fault.harm is Harm.ABORTED:
            if request.transport is not None:
                request.transport.abort()
            return web.Response()
        overall = fault.harm is Harm.RATE_LIMIT_GLOBAL
        headers = refusal_headers(fault.seconds, overall=overall)
        return rate_limited(Verdict(headers=headers, wait=fault.seconds, overall=overall))

    async def _hang(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self.ended.wait(), seconds)
        except TimeoutError:
            return


def reply(payload: Any, status: int = 200) -> web.Response:
    """Answer in JSON, with exactly the type of content that discord.py reads as such."""
    if status == 204:
        return web.Response(status=status)
    body = json.dumps(payload).encode()
    return web.Response(status=status, body=body, content_type="application/json")


def failure(error: ApiError) -> web.Response:
    """Answer with a refusal."""
    return reply({"code": error.code, "message": error.message}, error.status)


def rate_limited(verdict: Verdict) -> web.Response:
    """Answer 429."""
    body = {
        "message": "You are being rate limited.",
        "retry_after": verdict.wait,
        "global": verdict.overall,
    }
    response = reply(body, 429)
    response.headers.update(verdict.headers)
    return response


def _is_exempt(request: web.Request) -> bool:
    """Tell whether the address itself holds the proof: interactions and their follow-ups."""
    return request.path.startswith((f"{PREFIX}/interactions/", f"{PREFIX}/webhooks/"))


def _place(request: web.Request) -> str:
    """Return what the route's limit is counted for."""
    return "+".join(request.match_info.get(name, "") for name in ("channel", "guild", "token"))


async def _body(request: web.Request) -> Any:
    if not request.can_read_body:
        return None
    if request.content_type != "multipart/form-data":
        return await request.json()
    payload: dict[str, Any] = {}
    files = []
    async for part in await request.multipart():
        if isinstance(part, BodyPartReader):
            data = await part.read()
            if part.name == "payload_json":
                payload = json.loads(data)
            else:
                files.append({"filename": part.filename, "text": data.decode(errors="replace")})
    return payload | {"files": files}
