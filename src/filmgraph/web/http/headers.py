"""What every answer carries: CORS for anyone without credentials, OPTIONS as 204, safe defaults against sniffing."""

from flask import Flask, Response, request

PARTIAL = "Partial-Result"
"""What an answer carries that holds the first rows only, because the client asked for that."""

_EXPOSED = f"ETag, Link, Location, Content-Disposition, Retry-After, {PARTIAL}"
_ASKED = "Accept, Content-Type, If-None-Match, If-Modified-Since"


def register_headers(app: Flask) -> None:
    """Makes every answer of `app` carry these headers."""
    app.after_request(_common_headers)


def _common_headers(response: Response) -> Response:
    if request.method == "OPTIONS" and response.status_code == 200:
        response.status_code = 204
        response.data = b""
        for name in ("Content-Type", "Content-Length"):
            response.headers.pop(name, None)
        response.headers["Access-Control-Allow-Methods"] = response.headers.get("Allow", "GET, HEAD, OPTIONS")
        response.headers["Access-Control-Allow-Headers"] = _ASKED
        response.headers["Access-Control-Max-Age"] = "86400"
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Access-Control-Expose-Headers"] = _EXPOSED
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "strict-origin-when-cross-origin")
    return response
