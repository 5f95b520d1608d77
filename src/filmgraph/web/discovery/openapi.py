"""The interface as OpenAPI 3.1: the address that was asked in, plain data for JSON out."""

from filmgraph import __version__

_PROBLEM = {
    "description": "What went wrong (RFC 9457)",
    "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
}
_QUERY_PROBLEMS = {"400": _PROBLEM, "403": _PROBLEM, "406": _PROBLEM, "422": _PROBLEM, "503": _PROBLEM}
_SCHEMAS = {
    "Problem": {
        "type": "object",
        "required": ["type", "title", "status"],
        "properties": {
            "type": {"type": "string", "format": "uri"},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "detail": {"type": "string"},
        },
    },
    "Results": {
        "type": "object",
        "description": "SPARQL 1.1 Query Results JSON Format",
        "required": ["head"],
        "properties": {
            "head": {"type": "object"},
            "boolean": {"type": "boolean"},
            "results": {"type": "object"},
        },
    },
}


def describe_interface(host: str) -> dict[str, object]:
    """The parts of the server at `host` that answer in JSON."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "filmgraph", "version": __version__},
        "servers": [{"url": host}],
        "paths": {
            "/sparql": {
                "get": _query_operation("A query in the address", _parameters()),
                "post": _query_operation("A query in the body", []) | {"requestBody": _body()},
            },
            "/search/suggest": {
                "get": {
                    "summary": "Completions of what a reader has typed",
                    "parameters": [_parameter("q", "What was typed")],
                    "responses": {"200": {"description": "Completions", "content": {"application/json": {}}}},
                }
            },
        },
        "components": {"schemas": _SCHEMAS},
    }


def _query_operation(summary: str, parameters: list[dict[str, object]]) -> dict[str, object]:
    results = {"schema": {"$ref": "#/components/schemas/Results"}}
    answer = {"description": "The complete answer", "content": {"application/sparql-results+json": results}}
    return {"summary": summary, "parameters": parameters, "responses": {"200": answer, **_QUERY_PROBLEMS}}


def _parameters() -> list[dict[str, object]]:
    return [
        _parameter("query", "The SPARQL 1.1 query"),
        _parameter("default-graph-uri", "A graph of the default graph"),
        _parameter("named-graph-uri", "A named graph"),
        _parameter("format", "json, xml, csv, tsv, turtle, ntriples, jsonld or rdfxml"),
        _parameter("timeout", "Seconds; lowers the server's limit"),
        _parameter("partial", "1 takes the first rows where there are more than the limit; Partial-Result says so"),
        _parameter("download", "1 gives the answer a file name"),
    ]


def _parameter(name: str, description: str) -> dict[str, object]:
    return {"name": name, "in": "query", "description": description, "schema": {"type": "string"}}


def _body() -> dict[str, object]:
    text = {"schema": {"type": "string"}}
    form = {"schema": {"type": "object", "required": ["query"], "properties": {"query": {"type": "string"}}}}
    return {"content": {"application/sparql-query": text, "application/x-www-form-urlencoded": form}}
