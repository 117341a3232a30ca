"""The conventions every endpoint of `/api/v1/` inherits; knows no domain.

problems       errors as application/problem+json
parameters     what an address may say; anything else is refused
parsing        the body of a request
shaping        sparse fields and expansions
pages          cursor pagination in a stable order
preconditions  ETag, If-Match, If-None-Match
views          the viewsets the apps build on
schema         the same, told to OpenAPI
"""
