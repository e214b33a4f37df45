/** Bounds the bodies of all requests, before any other part of the service reads them. */
@NullMarked
package org.attendansee.api.body;

import org.jspecify.annotations.NullMarked;
