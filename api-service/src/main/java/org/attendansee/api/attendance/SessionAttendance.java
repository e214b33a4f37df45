package org.attendansee.api.attendance;

import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PagedModel;
import org.springframework.data.web.PagedModel.PageMetadata;

/**
 * Who was in a session.
 *
 * @param held whether it was photographed or somebody was declared present or absent; before, nobody is absent
 * @param counts of all students of the class
 * @param unknownFaces in its photographs, that are nobody's yet
 */
record SessionAttendance(
        boolean held, AttendanceCounts counts, long unknownFaces, List<StudentAttendance> content, PageMetadata page) {

    static SessionAttendance from(SessionRoll roll, Pageable pageable) {
        Page<StudentAttendance> page = ListOrder.page(roll.students(), pageable);
        return new SessionAttendance(
                roll.session().held(),
                roll.counts(),
                roll.unknownFaces(),
                page.getContent(),
                new PagedModel<>(page).getMetadata());
    }
}
