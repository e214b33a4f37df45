package org.attendansee.api.deadletter;

import org.attendansee.api.deadletter.DeadLetters.Replay;
import org.attendansee.api.web.UncountedPage;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For administrators. */
@RestController
@RequestMapping("/api/pipeline/dead-letters")
class DeadLetterController {

    private final DeadLetters deadLetters;

    DeadLetterController(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    /** Lists what workers gave up. Newest first, whatever the {@code sort}. */
    @GetMapping
    UncountedPage<DeadLetter> list(@PageableDefault(size = 50) Pageable pageable) {
        return deadLetters.list(pageable);
    }

    /** Searches every photograph again that workers gave up and that is still failed. */
    @PostMapping("/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Replay replay() {
        return deadLetters.replay();
    }
}
