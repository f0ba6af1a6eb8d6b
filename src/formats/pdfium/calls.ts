/**
 * PDFium's functions that are used, by their names in C. Numbers alone go in and out: what is more is at an address in its
 * memory. Coordinates are the page's own, y growing upwards.
 */
export interface Calls {
  memory: Memory;
  malloc(bytes: number): number;
  free(address: number): void;
  FPDF_InitLibraryWithConfig(config: number): void;

  FPDF_LoadMemDocument(bytes: number, length: number, password: number): number;
  FPDF_GetLastError(): number;
  FPDF_CloseDocument(document: number): void;
  FPDF_GetPageCount(document: number): number;
  FPDF_GetMetaText(document: number, tag: number, buffer: number, length: number): number;
  FPDF_CountNamedDests(document: number): number;
  FPDF_GetNamedDest(document: number, index: number, buffer: number, length: number): number;
  FPDFDest_GetDestPageIndex(document: number, destination: number): number;

  FPDF_LoadPage(document: number, index: number): number;
  FPDF_ClosePage(page: number): void;
  FPDFPage_GetRotation(page: number): number;
  FPDF_GetPageBoundingBox(page: number, rectangle: number): number;

  FPDFText_LoadPage(page: number): number;
  FPDFText_ClosePage(text: number): void;
  FPDFText_CountChars(text: number): number;
  FPDFText_GetText(text: number, start: number, count: number, buffer: number): number;
  FPDFText_GetUnicode(text: number, index: number): number;
  FPDFText_IsGenerated(text: number, index: number): number;
  FPDFText_IsHyphen(text: number, index: number): number;
  FPDFText_GetTextObject(text: number, index: number): number;
  FPDFText_GetMatrix(text: number, index: number, matrix: number): number;
  FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number;
  FPDFText_GetCharBox(text: number, index: number, left: number, right: number, bottom: number, top: number): number;
  FPDFText_GetLooseCharBox(text: number, index: number, rectangle: number): number;
  FPDFTextObj_GetFont(object: number): number;
  FPDFTextObj_GetFontSize(object: number, size: number): number;
  FPDFFont_GetBaseFontName(font: number, buffer: number, length: number): number;

  FPDFPage_CountObjects(page: number): number;
  FPDFPage_GetObject(page: number, index: number): number;
  FPDFFormObj_CountObjects(object: number): number;
  FPDFFormObj_GetObject(object: number, index: number): number;
  FPDFPageObj_GetType(object: number): number;
  FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  FPDFPageObj_CountMarks(object: number): number;
  FPDFPageObj_GetMark(object: number, index: number): number;
  FPDFPageObjMark_GetParamBlobValue(mark: number, key: number, buffer: number, length: number, needed: number): number;
  FPDFPageObj_SetIsActive(object: number, active: number): number;
  FPDFPath_GetDrawMode(object: number, fill: number, stroke: number): number;
  FPDFPath_CountSegments(object: number): number;
  FPDFPath_GetPathSegment(object: number, index: number): number;
  FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number;

  FPDF_GetFormType(document: number): number;
  FPDFDOC_InitFormFillEnvironment(document: number, info: number): number;
  FPDFDOC_ExitFormFillEnvironment(form: number): void;
  FPDFPage_GetAnnotCount(page: number): number;
  FPDFPage_GetAnnot(page: number, index: number): number;
  FPDFPage_CloseAnnot(note: number): void;
  FPDFAnnot_GetSubtype(note: number): number;
  FPDFAnnot_GetFlags(note: number): number;
  FPDFAnnot_GetRect(note: number, rectangle: number): number;
  FPDFAnnot_GetStringValue(note: number, key: number, buffer: number, length: number): number;
  FPDFAnnot_HasKey(note: number, key: number): number;
  FPDFAnnot_GetNumberValue(note: number, key: number, value: number): number;
  FPDFAnnot_GetFileAttachment(note: number): number;
  FPDFAnnot_GetFormFieldType(form: number, note: number): number;
  FPDFAnnot_GetFormFieldFlags(form: number, note: number): number;
  FPDFAnnot_GetFormFieldValue(form: number, note: number, buffer: number, length: number): number;
  FPDFAnnot_GetFontSize(form: number, note: number, size: number): number;
  FPDFAnnot_GetOptionCount(form: number, note: number): number;
  FPDFAnnot_GetOptionLabel(form: number, note: number, index: number, buffer: number, length: number): number;
  FPDFAnnot_IsOptionSelected(form: number, note: number, index: number): number;

  FPDFDoc_GetAttachmentCount(document: number): number;
  FPDFDoc_GetAttachment(document: number, index: number): number;
  FPDFAttachment_GetName(attachment: number, buffer: number, length: number): number;
  FPDFAttachment_GetFile(attachment: number, buffer: number, length: number, needed: number): number;
}

/** WebAssembly's memory: another buffer each time it grows. */
export interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
