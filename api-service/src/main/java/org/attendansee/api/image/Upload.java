package org.attendansee.api.image;

import java.util.UUID;
import org.attendansee.api.access.Caller;

/** Who sends photographs to which session. */
record Upload(Caller sender, UUID sessionId) {}
