"""One question to an OpenAI-compatible server, with limits on everything; the standard library is enough."""

from __future__ import annotations

import json
import math
import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http.client import HTTPException
from typing import IO, Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, ProxyHandler, Request, build_opener

from voc_nlp.errors import ConfigError

MOST_BYTES = 1_000_000
MOST_TOKENS = 200
LONGEST_PAUSE = 10.0
WORTH_ANOTHER_TRY = frozenset({408, 409, 425, 429, 500, 502, 503, 504})
LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


class ChatError(Exception):
    """A question got no usable answer; ``fatal`` where the next one will fare no better."""

    def __init__(self, message: str, *, fatal: bool) -> None:
        super().__init__(message)
        self.fatal = fatal


@dataclass(frozen=True, kw_only=True)
class Server:
    """Where to ask, and how patiently.

    Attributes
    ----------
    url : str
        Base address as its documentation gives it, such as ``http://localhost:11434/v1``.
    model : str
        Name of the model.
    key_variable : str
        Environment variable with the key; a server that needs none is asked without.
    timeout : float
        Seconds for one request.
    tries : int
        Requests for one question, where the server is busy, failing or silent.
    pause : float
        Seconds before the second try; twice as long before each further one.

    Raises
    ------
    ConfigError
        If the address is no http or https address, the model has no name, or a limit is not positive.
    """

    url: str
    model: str
    key_variable: str = "VOC_LLM_KEY"
    timeout: float = 30.0
    tries: int = 3
    pause: float = 1.0

    def __post_init__(self) -> None:
        """Refuse what cannot be asked."""
        parts = urlsplit(self.url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ConfigError(
                f"{self.url!r} is no address of a server; write it like http://localhost:11434/v1"
            )
        if parts.username or parts.password:
            raise ConfigError(
                f"keep the key out of the address; put it into the environment variable {self.key_variable}"
            )
        if not self.model.strip():
            raise ConfigError("name the model of the server with --llm-model")
        for name in ("timeout", "tries"):
            value = getattr(self, name)
            if not (math.isfinite(value) and value > 0):
                raise ConfigError(f"{name} must be positive, not {value}")

    @property
    def host(self) -> str:
        """Name of the machine, for notes."""
        return urlsplit(self.url).hostname or ""


def question(server: Server, messages: Sequence[Mapping[str, str]], seed: int) -> dict[str, Any]:
    """Build the body of a request, at temperature 0 and seeded."""
    return {
        "model": server.model,
        "messages": [dict(message) for message in messages],
        "temperature": 0,
        "seed": seed,
        "max_tokens": MOST_TOKENS,
        "stream": False,
    }


def ask(server: Server, body: Mapping[str, Any]) -> str:
    """Send a question and return the text of the answer.

    Raises
    ------
    ChatError
        If no try brought an answer of the expected shape.
    """
    opener = _opener(server)
    request = _request(server, body)
    problem = ""
    for tried in range(1, server.tries + 1):
        pause = min(LONGEST_PAUSE, server.pause * 2 ** (tried - 1))
        try:
            return _answer(_send(opener, request, server.timeout))
        except HTTPError as error:
            error.close()
            if error.code not in WORTH_ANOTHER_TRY:
                raise ChatError(f"{server.host} answered {error.code}", fatal=True) from error
            problem = f"{server.host} answered {error.code}"
            pause = _told_pause(error, pause)
        except (OSError, HTTPException) as error:  # URLError and timeouts are OSErrors
            problem = f"{server.host} could not be reached ({_reason(error)})"
        if tried < server.tries:
            time.sleep(pause)
    raise ChatError(f"{problem}, {server.tries} times", fatal=True)


def _send(opener: OpenerDirector, request: Request, timeout: float) -> bytes:
    deadline = time.monotonic() + timeout
    with opener.open(request, timeout=timeout) as response:
        parts: list[bytes] = []
        while part := response.read1(65536):
            parts.append(part)
            if sum(map(len, parts)) > MOST_BYTES:
                raise ChatError("the answer is longer than a megabyte", fatal=True)
            # a server that sends a byte now and then would never hit the socket's timeout
            if time.monotonic() > deadline:
                raise TimeoutError(f"no whole answer within {timeout:g} s")
    return b"".join(parts)


def _answer(raw: bytes) -> str:
    try:
        content = json.loads(raw)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
        raise ChatError("the server's answer is no chat completion", fatal=False) from error
    if not isinstance(content, str):
        raise ChatError("the server's answer holds no text", fatal=False)
    return content


def _request(server: Server, body: Mapping[str, Any]) -> Request:
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    key = os.environ.get(server.key_variable, "").strip()
    if key:
        headers["Authorization"] = f"Bearer {key}"
    return Request(
        server.url.rstrip("/") + "/chat/completions",
        data=json.dumps(body, ensure_ascii=False).encode(),
        headers=headers,
        method="POST",
    )


class _StayHere(HTTPRedirectHandler):
    """Follow no redirect: customers' words and the key go to the named server only."""

    def redirect_request(  # type: ignore[explicit-override]  # 3.12 has it
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> Request | None:
        return None


def _opener(server: Server) -> OpenerDirector:
    handlers: list[Any] = [_StayHere()]
    if server.host in LOCAL:
        handlers.append(ProxyHandler({}))
    return build_opener(*handlers)


def _told_pause(error: HTTPError, pause: float) -> float:
    told = (error.headers.get("Retry-After") or "") if error.headers else ""
    return min(LONGEST_PAUSE, float(told)) if told.isdecimal() else pause


def _reason(error: Exception) -> str:
    reason = getattr(error, "reason", None) or error
    return str(getattr(reason, "strerror", None) or reason or type(error).__name__)
