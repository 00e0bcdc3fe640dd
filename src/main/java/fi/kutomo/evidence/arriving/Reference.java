package fi.kutomo.evidence.arriving;

import fi.kutomo.evidence.studies.StudyForm;

/**
 * A study as a file tells of it, in the words of the form.
 *
 * @param place line or number at which it begins in the file
 */
record Reference(int place, StudyForm form) {}
