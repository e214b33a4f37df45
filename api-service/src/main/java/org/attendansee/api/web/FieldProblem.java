package org.attendansee.api.web;

import org.jspecify.annotations.Nullable;

/** What is wrong with one field of a request. */
record FieldProblem(String field, @Nullable String message) {}
