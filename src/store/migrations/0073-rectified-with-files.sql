-- 案卷评查：整改完成的证明可以是文件，一个问题可以有几份。

alter table "file_review_rectifications" add column "proof_files" text[];
