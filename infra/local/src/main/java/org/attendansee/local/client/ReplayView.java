package org.attendansee.local.client;

/**
 * What became of the dead letters, as the API tells it.
 *
 * @param replayed photographs that are searched again
 * @param obsolete dead letters of photographs that are gone or not failed any more
 * @param malformed dead letters that hold no event
 */
public record ReplayView(int replayed, int obsolete, int malformed) {}
