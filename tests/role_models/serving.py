"""Files as a browser receives them: read to the end, and closed as the server closes them."""

from typing import Any


def served(client: Any, url: str, **headers: str) -> Any:
    """The answer with its bytes in ``body``."""
    response = client.get(url, headers=headers)
    response.body = b"".join(response.streaming_content) if response.streaming else response.content
    # Closing the response would end the request, and with it the connection that the test stands on.
    for close in response._resource_closers:
        close()
    return response


def fetched(client: Any, url: str, **headers: str) -> tuple[int, bytes]:
    """Status and bytes."""
    response = served(client, url, **headers)
    return response.status_code, response.body
