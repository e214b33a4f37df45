/** Speaks to the API service as any client would: over HTTP, with a token. */
@NullMarked
package org.attendansee.local.client;

import org.jspecify.annotations.NullMarked;
