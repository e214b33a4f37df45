package org.attendansee.local.bench;

import java.util.function.IntFunction;

/**
 * A request that is measured.
 *
 * @param name as the report shows it
 * @param path of the request of this number, from 0; requests go round the rows, so that not one alone is measured
 */
public record BenchRoute(String name, IntFunction<String> path) {}
