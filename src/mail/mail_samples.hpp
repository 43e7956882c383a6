#pragma once
// Mails that several tests of this room read. For tests only.

#include <string>

namespace amends::mail {

// Headers from MIME-Version on, and a body: mixed(alternative(plain, related(html, image)), pdf).
inline std::string sample_with_parts() {
  return "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: multipart/alternative; "
         "boundary=a\r\n\r\n"
         "--a\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nPlain text\r\n--a\r\nContent-Type: multipart/related; boundary=r\r\n\r\n"
         "--r\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Rich <b>text</b> <img src=\"cid:pic@x\"></p>\r\n"
         "--r\r\nContent-Type: image/png\r\nContent-ID: <pic@x>\r\nContent-Transfer-Encoding: "
         "base64\r\n\r\niVBORw0KGgo=\r\n--r--\r\n--a--\r\n"
         "--m\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename*=utf-8''Gr%C3%B6%C3%9Fe.pdf\r\n"
         "Content-Transfer-Encoding: base64\r\n\r\naGVsbG8=\r\n--m--\r\n";
}

}  // namespace amends::mail
