package org.attendansee.local.bench;

/**
 * How long the answers of a route took, until their last byte.
 *
 * @param times of each request
 * @param answerBytes length of the longest answer
 */
public record Measurement(String route, Times times, int answerBytes) {}
