package org.attendansee.worker.trial;

/**
 * What a comparison tells about one search.
 *
 * @param way in which the photograph was searched
 * @param file as it was asked for
 * @param detector that looked
 * @param faces how many were cut out
 * @param millis from the encoded photograph to the encoded crops
 */
record TimedSearch(String way, String file, String detector, int faces, double millis) {}
