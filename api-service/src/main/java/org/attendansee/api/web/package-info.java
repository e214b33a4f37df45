/** What controllers share: problem details (RFC 9457) and pictures streamed from the object store. */
@NullMarked
package org.attendansee.api.web;

import org.jspecify.annotations.NullMarked;
