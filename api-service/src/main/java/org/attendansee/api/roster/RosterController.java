package org.attendansee.api.roster;

import java.io.IOException;
import java.util.UUID;
import org.attendansee.api.body.MaxBody;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class RosterController {

    private final RosterReader reader;
    private final RosterImport roster;

    RosterController(RosterReader reader, RosterImport roster) {
        this.reader = reader;
        this.roster = roster;
    }

    /**
     * Enrols the students of a CSV or XLSX file, or shows what that would do.
     *
     * @param file CSV or XLSX whose first row names its columns: first name, last name, student id, email
     * @param dryRun true to see row by row what would happen
     */
    @MaxBody("${attendansee.roster.max-request-size:3MB}")
    @PostMapping(path = "/api/classes/{classId}/roster", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    RosterReport upload(
            @PathVariable UUID classId,
            @RequestPart MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        return roster.run(classId, reader.read(file), dryRun);
    }
}
