# syntax=docker/dockerfile:1
# The program, and nothing else: no shell, no system. Look at a project with
#   docker run --rm --volume "$PWD:/project:ro" ghcr.io/OWNER/commons check
# `.ci/archive` makes what it takes; without git in it, measures of the history are unknown.
FROM scratch
ARG TARGETARCH
COPY container/${TARGETARCH}/commons /commons
WORKDIR /project
USER 65534:65534
ENTRYPOINT ["/commons"]
